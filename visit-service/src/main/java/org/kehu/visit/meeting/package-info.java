/**
 * Meetings (会议): of every kind by one mechanism, with agenda, minutes, and tasks that are followed
 * until they are done.
 */
@NullMarked
package org.kehu.visit.meeting;

import org.jspecify.annotations.NullMarked;
