/** My work (我的工作): the open work of all services, as its assignees see it. */
@NullMarked
package org.kehu.visit.task;

import org.jspecify.annotations.NullMarked;
