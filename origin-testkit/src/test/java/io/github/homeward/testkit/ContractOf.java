package io.github.homeward.testkit;

import io.github.homeward.spi.OriginPlugin;
import java.util.function.Supplier;

/** The contract applied to any plugin; its tests are called by hand. */
final class ContractOf extends OriginContract {

    private final Supplier<OriginPlugin> supplier;

    ContractOf(Supplier<OriginPlugin> supplier) {
        this.supplier = supplier;
    }

    @Override
    protected OriginPlugin plugin() {
        return supplier.get();
    }
}
