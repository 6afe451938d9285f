// Socket.IO on Node.js, as one writes it first: append to a stream, tell the room, acknowledge.
// With ADAPTER=streams several of them share their rooms through the store.
import { createServer } from "node:http";
import { createAdapter } from "@socket.io/redis-streams-adapter";
import { createClient } from "redis";
import { Server } from "socket.io";

const store = createClient({ socket: { path: process.env.STORE } });
await store.connect();
const http = createServer();
const shared = process.env.ADAPTER === "streams" ? { adapter: createAdapter(store) } : {};
const io = new Server(http, shared);
let count = 0;

io.on("connection", (socket) => {
  socket.on("join", ({ room }, answer) => {
    socket.join(room);
    socket.data.room = room;
    answer({ me: socket.id });
  });
  socket.on("act", async ({ id, ...event }, answer) => {
    const { room } = socket.data;
    const seq = ++count;
    const entry = { seq, at: Date.now(), by: socket.id, act: id, event };
    await store.xAdd(room, "*", { act: id, text: JSON.stringify(entry) });
    io.to(room).emit("entry", entry);
    answer({ seq });
  });
});

http.listen(0, "127.0.0.1", () => console.log(`port ${http.address().port}`));
