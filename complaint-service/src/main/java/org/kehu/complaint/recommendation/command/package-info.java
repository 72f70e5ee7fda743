/** Commands on recommendations. */
@NullMarked
package org.kehu.complaint.recommendation.command;

import org.jspecify.annotations.NullMarked;
