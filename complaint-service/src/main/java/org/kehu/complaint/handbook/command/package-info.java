/** What can be asked of an entry of the handbook, each a record that checks itself. */
@NullMarked
package org.kehu.complaint.handbook.command;

import org.jspecify.annotations.NullMarked;
