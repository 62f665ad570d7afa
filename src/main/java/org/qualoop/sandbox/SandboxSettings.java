package org.qualoop.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param speed 1: a few orders a minute, a parcel is on its way for about a quarter of an hour
 * @param token what the connectors send, and the password of the messenger's application
 * @param seed the same seed tells the same story
 * @param historyOrders orders of the days before the first start
 */
@ConfigurationProperties("qualoop.sandbox")
public record SandboxSettings(
        @DefaultValue("1") double speed,
        @DefaultValue("sandbox") String token,
        @DefaultValue("20261122") long seed,
        @DefaultValue("60") int historyOrders) {}
