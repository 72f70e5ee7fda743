/** Rounds of archive work over HTTP. */
@NullMarked
package org.kehu.customer.round.web;

import org.jspecify.annotations.NullMarked;
