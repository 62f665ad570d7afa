/** Who delivers: the supplier master and, later, qualification. */
@org.springframework.modulith.ApplicationModule(displayName = "Supplier")
package org.qualoop.supplier;
