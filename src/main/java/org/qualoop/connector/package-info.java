/**
 * The Camel side: kamelets as files, the bridge from external tasks to sinks, polled sources with persisted cursors,
 * webhooks, dead letters and their replay.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Connector")
package org.qualoop.connector;
