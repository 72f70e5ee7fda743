/** What employees report to superiors and forward to departments, who take note of it (呈报与反馈转达). */
@NullMarked
package org.kehu.complaint.briefing;

import org.jspecify.annotations.NullMarked;
