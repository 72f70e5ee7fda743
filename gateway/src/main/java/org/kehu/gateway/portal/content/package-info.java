/** What is answered byte for byte: pages, their parts, and the contracts as files. */
@NullMarked
package org.kehu.gateway.portal.content;

import org.jspecify.annotations.NullMarked;
