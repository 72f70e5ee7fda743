/** Handovers over HTTP. */
@NullMarked
package org.kehu.customer.handover.web;

import org.jspecify.annotations.NullMarked;
