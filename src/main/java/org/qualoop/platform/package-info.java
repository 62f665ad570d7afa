/** What every room stands on: identity, time, numbers, evidence, the engine's façade and the rules of its doors. */
@org.springframework.modulith.ApplicationModule(displayName = "Platform")
package org.qualoop.platform;
