/** Follow-ups (跟进): the next step after a contact, recorded until closed. */
@NullMarked
package org.kehu.visit.followup;

import org.jspecify.annotations.NullMarked;
