/** HTTP in: meetings. */
@NullMarked
package org.kehu.visit.meeting.web;

import org.jspecify.annotations.NullMarked;
