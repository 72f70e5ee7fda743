/** Customer files over HTTP. */
@NullMarked
package org.kehu.customer.file.web;

import org.jspecify.annotations.NullMarked;
