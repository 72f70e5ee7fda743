/** What can be asked of a corrective action, each a record that checks itself. */
@NullMarked
package org.kehu.complaint.correctiveaction.command;

import org.jspecify.annotations.NullMarked;
