/**
 * What a crisis event asks for beyond a case (危机事件, P-10): the line is alerted at once and takes
 * note, and nothing is solved before the checklist of the policy is done.
 */
@NullMarked
package org.kehu.complaint.crisis;

import org.jspecify.annotations.NullMarked;
