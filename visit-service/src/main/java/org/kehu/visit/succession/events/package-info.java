/** Handovers as customer-service tells them. */
@NullMarked
package org.kehu.visit.succession.events;

import org.jspecify.annotations.NullMarked;
