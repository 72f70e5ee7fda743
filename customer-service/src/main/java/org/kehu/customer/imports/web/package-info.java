/** Imports over HTTP. */
@NullMarked
package org.kehu.customer.imports.web;

import org.jspecify.annotations.NullMarked;
