/** What can be asked of a cooperation, each a record that checks itself. */
@NullMarked
package org.kehu.complaint.cooperation.command;

import org.jspecify.annotations.NullMarked;
