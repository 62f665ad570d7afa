/** To-do reminders: what a person is told, in the page and on the phone, and whether it has been sent. */
@org.springframework.modulith.ApplicationModule(displayName = "Notification")
package org.qualoop.notification;
