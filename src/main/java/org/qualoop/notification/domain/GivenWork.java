package org.qualoop.notification.domain;

import java.util.List;
import org.qualoop.notification.Notice;
import org.qualoop.notification.NotificationApi;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.OwnerAssigned.Reason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever is given a record by hand; of what a diagram assigns the diagram reminds itself. */
@Component
class GivenWork {

    private final NotificationApi notifications;

    GivenWork(NotificationApi notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(OwnerAssigned event) {
        String giver = CurrentUser.name();
        if (event.reason() == Reason.GIVEN && !event.owner().equals(giver)) {
            notifications.show(List.of(new Notice(
                    event.owner(),
                    "转派给您 Given to you: " + event.recordNo(),
                    "%s 把 %s 转派给您，请接单。 %s has given it to you; please accept it."
                            .formatted(giver, event.recordNo(), giver),
                    null,
                    event.recordNo(),
                    event.recordNo() + "/given/" + event.at())));
        }
    }
}
