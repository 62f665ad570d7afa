/** Wrong and short parcels: the facts, the decision, goods sent again, the wrong item back. */
@org.springframework.modulith.ApplicationModule(displayName = "Reissues")
package org.qualoop.reissue;
