/** Corrective and preventive action 纠正与预防措施: 8D, and a check that measures by itself whether it worked. */
@org.springframework.modulith.ApplicationModule(displayName = "Corrective action")
package org.qualoop.capa;
