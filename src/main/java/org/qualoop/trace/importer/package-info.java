/**
 * A client of the HTTP intake that reads CSV files by a mapping kept as a file. Knows nothing of the application beyond
 * its contract and uses no Spring.
 */
package org.qualoop.trace.importer;
