/** Commands on briefings. */
@NullMarked
package org.kehu.complaint.briefing.command;

import org.jspecify.annotations.NullMarked;
