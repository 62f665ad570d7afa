/**
 * A simulated merchant: ERP, WMS, carrier, shop, payment and messenger with tables of their own, reached by HTTP only.
 * Nothing of it exists when {@code qualoop.sandbox.enabled} is false.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {})
package org.qualoop.sandbox;
