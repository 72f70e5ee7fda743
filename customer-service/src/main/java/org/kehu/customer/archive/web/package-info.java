/** Archives over HTTP. */
@NullMarked
package org.kehu.customer.archive.web;

import org.jspecify.annotations.NullMarked;
