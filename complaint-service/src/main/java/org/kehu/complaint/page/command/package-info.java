/** What can be asked of the page and its links, each a record that checks itself. */
@NullMarked
package org.kehu.complaint.page.command;

import org.jspecify.annotations.NullMarked;
