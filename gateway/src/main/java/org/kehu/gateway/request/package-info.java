/**
 * What a request may look like before anything else is asked of it, and what is told about it
 * further on.
 */
@NullMarked
package org.kehu.gateway.request;

import org.jspecify.annotations.NullMarked;
