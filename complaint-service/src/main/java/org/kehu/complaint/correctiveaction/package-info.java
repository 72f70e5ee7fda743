/** What keeps a fault from happening again: corrective and preventive actions (P-40, P-41, M22). */
@NullMarked
package org.kehu.complaint.correctiveaction;

import org.jspecify.annotations.NullMarked;
