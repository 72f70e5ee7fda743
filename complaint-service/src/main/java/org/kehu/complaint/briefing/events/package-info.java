/** What others hear of briefings. */
@NullMarked
package org.kehu.complaint.briefing.events;

import org.jspecify.annotations.NullMarked;
