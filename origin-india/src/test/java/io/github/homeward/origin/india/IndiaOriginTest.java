package io.github.homeward.origin.india;

import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.testkit.OriginContract;

class IndiaOriginTest extends OriginContract {

    @Override
    protected OriginPlugin plugin() {
        return new IndiaOrigin();
    }
}
