/**
 * EPCIS 2.0 (GS1): captures events of others into the trace, and tells our own facts as events. It lies inside the trace
 * room because events are another reading of the same ledger and the same tables, not facts of their own.
 */
package org.qualoop.trace.epcis;
