package dev.dateline.app.project;

import java.util.List;
import java.util.Map;

/** One record as a whole YAML file. */
final class YamlRecordFile<R extends Record> implements TextFile<R>, Schematic {

    private final String path;
    private final Class<R> type;

    YamlRecordFile(String path, Class<R> type) {
        this.path = path;
        this.type = type;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public List<Placed<R>> read(FolderReader in) {
        var text = in.text(path);
        if (text.isEmpty()) {
            return List.of();
        }
        return in.yaml(text.get(), path, 0, type).map(List::of).orElse(List.of());
    }

    @Override
    public String body(R record) {
        return YamlForm.page(type, record);
    }

    @Override
    public String text(List<String> bodies) {
        return bodies.getFirst();
    }

    @Override
    public Map<String, Object> schema() {
        return RecordShape.of(type).schema();
    }
}
