/** Service projects over HTTP. */
@NullMarked
package org.kehu.customer.project.web;

import org.jspecify.annotations.NullMarked;
