/** What can be asked of a service order, each a record that checks itself. */
@NullMarked
package org.kehu.complaint.serviceorder.command;

import org.jspecify.annotations.NullMarked;
