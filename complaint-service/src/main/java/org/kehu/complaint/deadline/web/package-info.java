/** Deadlines explained over HTTP. */
@NullMarked
package org.kehu.complaint.deadline.web;

import org.jspecify.annotations.NullMarked;
