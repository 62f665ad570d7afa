/** Who delivers: the supplier master, qualification (供应商审核), standing and suspension. */
@org.springframework.modulith.ApplicationModule(displayName = "Supplier")
package org.qualoop.supplier;
