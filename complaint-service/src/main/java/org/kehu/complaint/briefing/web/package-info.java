/** Briefings over HTTP. */
@NullMarked
package org.kehu.complaint.briefing.web;

import org.jspecify.annotations.NullMarked;
