/** Trainings 培训: what a person learns because of a figure of his work, and whether the figure got better. */
@org.springframework.modulith.ApplicationModule(displayName = "Training")
package org.qualoop.training;
