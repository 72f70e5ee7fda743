/** Intake over HTTP. */
@NullMarked
package org.kehu.complaint.intake.web;

import org.jspecify.annotations.NullMarked;
