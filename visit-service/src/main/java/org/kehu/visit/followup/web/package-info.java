/** HTTP in: follow-ups. */
@NullMarked
package org.kehu.visit.followup.web;

import org.jspecify.annotations.NullMarked;
