/** Until when: targets, promises, and who is told when they are at risk. */
@NullMarked
package org.kehu.complaint.deadline;

import org.jspecify.annotations.NullMarked;
