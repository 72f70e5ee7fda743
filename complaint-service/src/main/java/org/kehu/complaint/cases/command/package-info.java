/** What can be asked of a case, each a record that checks itself. */
@NullMarked
package org.kehu.complaint.cases.command;

import org.jspecify.annotations.NullMarked;
