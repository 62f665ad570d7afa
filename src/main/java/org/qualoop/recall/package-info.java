/** Recalls 召回: a lot is found at every level, held, fetched back from customers; and drills of all that. */
@org.springframework.modulith.ApplicationModule(displayName = "Recall")
package org.qualoop.recall;
