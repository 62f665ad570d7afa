/** The customer's voice: reviews and complaints, and the customer cases 客诉单 that they and returns open. */
@org.springframework.modulith.ApplicationModule(displayName = "Customer voice and cases")
package org.qualoop.complaint;
