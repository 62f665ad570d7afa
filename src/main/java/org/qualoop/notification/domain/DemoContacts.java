package org.qualoop.notification.domain;

import java.util.List;
import org.qualoop.notification.data.NotificationMapper;
import org.qualoop.platform.QualoopProperties;
import org.qualoop.platform.Roles;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The demo users have phones too. */
@Component
class DemoContacts implements SmartInitializingSingleton {

    private final NotificationMapper mapper;
    private final QualoopProperties properties;

    DemoContacts(NotificationMapper mapper, QualoopProperties properties) {
        this.mapper = mapper;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (properties.demoUsers()) {
            int number = 0;
            for (String role : Roles.ALL) {
                for (String user : List.of(role, role + "-2")) {
                    mapper.addContact(user, "dd-" + user, "1380000%04d".formatted(number++));
                }
            }
        }
    }
}
