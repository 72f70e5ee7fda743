/** Intake because of what other services tell. */
@NullMarked
package org.kehu.complaint.intake.events;

import org.jspecify.annotations.NullMarked;
