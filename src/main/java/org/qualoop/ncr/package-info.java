/** Quality exceptions 质量异常单: triage, containment, cause, disposition, closing. */
@org.springframework.modulith.ApplicationModule(displayName = "Quality exceptions")
package org.qualoop.ncr;
