/** What operators see of the cases. */
@NullMarked
package org.kehu.complaint.telemetry;

import org.jspecify.annotations.NullMarked;
