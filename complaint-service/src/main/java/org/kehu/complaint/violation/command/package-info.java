/** What can be asked of a violation, each a record that checks itself. */
@NullMarked
package org.kehu.complaint.violation.command;

import org.jspecify.annotations.NullMarked;
