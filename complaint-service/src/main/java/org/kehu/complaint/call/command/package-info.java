/** What can be asked of a call, each a record that checks itself. */
@NullMarked
package org.kehu.complaint.call.command;

import org.jspecify.annotations.NullMarked;
