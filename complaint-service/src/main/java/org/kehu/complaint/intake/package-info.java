/** Takes a contact in: channel, customer, and where it goes first. */
@NullMarked
package org.kehu.complaint.intake;

import org.jspecify.annotations.NullMarked;
