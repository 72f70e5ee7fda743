/** Exports over HTTP. */
@NullMarked
package org.kehu.customer.export.web;

import org.jspecify.annotations.NullMarked;
