/** Saved filters over HTTP. */
@NullMarked
package org.kehu.customer.view.web;

import org.jspecify.annotations.NullMarked;
